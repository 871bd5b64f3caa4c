//go:build unix

package browser

import (
	"os/exec"
	"syscall"
)

// apart gives a command a session of its own, so that a browser it starts outlives the terminal.
func apart(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
