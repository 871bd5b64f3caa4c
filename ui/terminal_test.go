package ui

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"

	"ibid/data"
)

// The tests of this file run the program itself in a terminal. They poll for what must come, with a deadline that only a
// hanging program reaches.
const deadline = 20 * time.Second

// panicking makes the test binary run a screen whose clipboard panics.
const panicking = "IBID_TEST_PANICKING_CLIPBOARD"

func TestMain(m *testing.M) {
	if os.Getenv(panicking) != "" {
		paper, err := data.Open("", "", nil)
		if err == nil {
			err = Run(context.Background(), paper, Edges{Copy: func(context.Context, string) (Copied, error) { panic("clipboard") }})
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	status := m.Run()
	if built.path != "" {
		os.RemoveAll(filepath.Dir(built.path))
	}
	os.Exit(status)
}

// need skips a test for want of a tool on a reader's machine; where the checks run that is an error.
func need(t *testing.T, tool string) {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is not installed", tool)
		}
		t.Skipf("%s is not installed", tool)
	}
}

var built struct {
	once sync.Once
	path string
	err  error
}

// program builds ibid once and gives its path.
func program(t *testing.T) string {
	t.Helper()
	built.once.Do(func() {
		dir, err := os.MkdirTemp("", "ibid-test-")
		if err != nil {
			built.err = err
			return
		}
		built.path = filepath.Join(dir, "ibid")
		if out, err := exec.Command("go", "build", "-o", built.path, "ibid").CombinedOutput(); err != nil {
			built.err = fmt.Errorf("%w: %s", err, out)
		}
	})
	if built.err != nil {
		t.Fatal(built.err)
	}
	return built.path
}

// tmux is a terminal with a shell in it.
type tmux struct {
	t      *testing.T
	socket string
}

func newTmux(t *testing.T, w, h int) *tmux {
	t.Helper()
	need(t, "tmux")
	tm := &tmux{t, fmt.Sprintf("ibid-test-%d-%s", os.Getpid(), strings.ToLower(t.Name()))}
	t.Cleanup(func() { exec.Command("tmux", "-L", tm.socket, "kill-server").Run() })
	tm.run("-f", "/dev/null", "-u", "new-session", "-d", "-x", fmt.Sprint(w), "-y", fmt.Sprint(h),
		"env -u DISPLAY -u WAYLAND_DISPLAY -u SSH_TTY -u SSH_CONNECTION LC_ALL=C.UTF-8 PS1='ready> ' sh")
	tm.run("set", "-g", "status", "off")
	tm.run("set", "-s", "set-clipboard", "on")
	tm.run("set", "-s", "escape-time", "0")
	tm.wait("ready>")
	return tm
}

func (tm *tmux) run(args ...string) string {
	tm.t.Helper()
	out, err := exec.Command("tmux", append([]string{"-L", tm.socket}, args...)...).CombinedOutput()
	if err != nil {
		tm.t.Fatalf("tmux %v: %v: %s", args, err, out)
	}
	return string(out)
}

func (tm *tmux) screen() string { return tm.run("capture-pane", "-p") }

// wait polls until the screen holds a text.
func (tm *tmux) wait(text string) {
	tm.t.Helper()
	tm.until("the screen holds "+text, func() bool { return strings.Contains(tm.screen(), text) })
}

func (tm *tmux) until(what string, ok func() bool) {
	tm.t.Helper()
	for end := time.Now().Add(deadline); !ok(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			tm.t.Fatalf("never: %s\n%s", what, tm.screen())
		}
	}
}

// keys types, each key as tmux names it.
func (tm *tmux) keys(keys ...string) { tm.run(append([]string{"send-keys"}, keys...)...) }

// line types a line into the shell.
func (tm *tmux) line(text string) {
	tm.run("send-keys", "-l", "--", text)
	tm.keys("Enter")
}

// TestInTmux runs the program as a reader does: it opens, moves, toggles a keyword, opens a group, copies, is resized,
// quits, and leaves the terminal as it was.
func TestInTmux(t *testing.T) {
	t.Parallel()
	ibid := program(t)
	tm := newTmux(t, 120, 40)
	tm.line("echo before-$(stty -g | cksum | cut -d' ' -f1)")
	tm.wait("before-")
	before := tm.screen()
	before = before[strings.LastIndex(before, "before-")+len("before-"):]
	before = strings.Fields(before)[0]

	tm.line(ibid)
	tm.wait("34 citations · 28 sources · 5 repeated")
	tm.wait("4 Source · cited in 1, 10")
	tm.keys("j")
	tm.wait("4 Citation 2")
	tm.keys("2", "Space")
	tm.wait("[x] Afghan Taliban")
	tm.wait("9 of 28")
	tm.keys("Space")
	tm.wait("28 of 28")
	tm.keys("3", "g", "Enter", "j", "j")
	tm.wait("4 Citation 10")
	tm.keys("y")
	tm.wait("copied entry 10 as printed")
	want := "Asfandyar Mir, “Two Years Under the Taliban”"
	tm.until("the buffer holds the citation", func() bool { return tm.run("show-buffer") == want })

	tm.run("resize-window", "-x", "50", "-y", "14")
	tm.wait("1 Abs")
	tm.run("resize-window", "-x", "80", "-y", "24")
	tm.wait("▸ 2 Keywords")
	tm.keys("q")
	tm.until("the main screen is back", func() bool {
		return tm.run("display", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_flag}") == "0 1 0 0\n"
	})
	tm.line("echo after-$(stty -g | cksum | cut -d' ' -f1)")
	tm.wait("after-" + before)
	if strings.Contains(tm.screen(), "Sources") {
		t.Errorf("the screen is left behind:\n%s", tm.screen())
	}
}

// TestSuspend: ctrl+z gives the shell back, fg the screen.
func TestSuspend(t *testing.T) {
	t.Parallel()
	ibid := program(t)
	tm := newTmux(t, 80, 24)
	tm.line("set -m; " + ibid)
	tm.wait("28 of 28")
	tm.keys("C-z")
	tm.until("the shell is back", func() bool { return tm.run("display", "-p", "#{alternate_on}") == "0\n" })
	tm.line("echo in-$((40+2))")
	tm.wait("in-42")
	tm.line("fg")
	tm.wait("28 of 28")
	tm.keys("q")
	tm.until("it ends", func() bool { return tm.run("display", "-p", "#{alternate_on}") == "0\n" })
}

// TestKilled: however it ends, the terminal has its cursor, its echo and its main screen again.
func TestKilled(t *testing.T) {
	t.Parallel()
	ibid := program(t)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name string
		argv []string
		end  func(cmd *exec.Cmd, tty *os.File)
	}{
		{"SIGTERM", []string{ibid}, func(cmd *exec.Cmd, _ *os.File) { cmd.Process.Signal(syscall.SIGTERM) }},
		{"SIGHUP", []string{ibid}, func(cmd *exec.Cmd, _ *os.File) { cmd.Process.Signal(syscall.SIGHUP) }},
		{"SIGINT", []string{ibid}, func(cmd *exec.Cmd, _ *os.File) { cmd.Process.Signal(syscall.SIGINT) }},
		{"ctrl+c", []string{ibid}, func(_ *exec.Cmd, tty *os.File) { tty.WriteString("\x03") }},
		{"panic", []string{self}, func(_ *exec.Cmd, tty *os.File) { tty.WriteString("y") }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			master, slave, err := pty.Open()
			if err != nil {
				t.Fatal(err)
			}
			defer master.Close()
			defer slave.Close()
			pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80})
			before, err := term.GetState(slave.Fd())
			if err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(tc.argv[0], tc.argv[1:]...)
			cmd.Env = append(os.Environ(), "TERM=xterm-256color")
			if tc.name == "panic" {
				cmd.Env = append(cmd.Env, panicking+"=1")
			}
			cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
			cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			out := drain(master)
			out.wait(t, "28 of 28")
			tc.end(cmd, master)
			ended := make(chan error, 1)
			go func() { ended <- cmd.Wait() }()
			select {
			case <-ended:
			case <-time.After(deadline):
				cmd.Process.Kill()
				t.Fatal("it does not end")
			}
			after, err := term.GetState(slave.Fd())
			if err != nil {
				t.Fatal(err)
			}
			if *before != *after {
				t.Errorf("the terminal's modes are not restored: %+v, were %+v", after, before)
			}
			out.wait(t, "\x1b[?1049l")
			out.wait(t, "\x1b[?25h")
			s := out.String()
			if strings.LastIndex(s, "\x1b[?1049l") < strings.LastIndex(s, "\x1b[?1049h") || strings.LastIndex(s, "\x1b[?25h") < strings.LastIndex(s, "\x1b[?25l") {
				t.Error("the main screen or the cursor is not restored last")
			}
		})
	}
}

// output gathers what a program writes.
type output struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func drain(f *os.File) *output {
	o := &output{}
	go func() {
		b := make([]byte, 1<<16)
		for {
			n, err := f.Read(b)
			o.mu.Lock()
			o.buf.Write(b[:n])
			o.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	return o
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buf.String()
}

func (o *output) wait(t *testing.T, text string) {
	t.Helper()
	for end := time.Now().Add(deadline); !strings.Contains(o.String(), text); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("never written: %q", text)
		}
	}
}

// TestHostileFiles: whatever a file holds, not one control byte of it reaches the screen.
func TestHostileFiles(t *testing.T) {
	t.Parallel()
	for name, content := range map[string]string{
		"escapes":    "\x1b]0;owned\a\x1b[2JA Title \x1b]52;c;aGFja2Vk\a\n\nSome abstract \x1b[31mred\x1b[0m.\n\nJane Doe, “A \x1b[10;10HTitle”, \x9b5mBBC, May 1, 2020.\n",
		"controls":   "A Title\n\nJane Doe, “A\x07 \x08\x08Title”, BBC\x7f, May 1, 2020.\n",
		"directions": "A Title\n\nJane Doe, “A \u202eeltiT\u202c \u2066x\u2069”, BBC, May 1, 2020.\n",
		"invalid":    "A Title\n\nJane Doe, “A Title \xff\xfe\xc0”, BBC, May 1, 2020.\n",
		"long line":  "A Title\n\nJane Doe, “" + strings.Repeat("long ", 200_000) + "”, BBC, May 1, 2020.\n",
		"one word":   strings.Repeat("x", 300_000),
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "paper.txt")
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
			paper, err := data.Open(path, "", nil)
			if err != nil {
				return // refused, with a message
			}
			a := shownAs(paper, 100, 30)
			for _, keys := range [][]string{nil, {"1"}, {"3", "G"}, {"4"}, {"Y"}, {"esc"}, {"v"}} {
				press(a, keys...)
				fits(t, a)
			}
		})
	}
}
