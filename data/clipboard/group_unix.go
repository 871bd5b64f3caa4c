//go:build unix

package clipboard

import (
	"os/exec"
	"syscall"
)

// ownGroup gives a command a process group of its own, which ends as a whole where its time is over.
func ownGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
