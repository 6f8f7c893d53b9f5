package monitor

import (
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// processorTime is the time that this process has spent on processors.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// watchMemory starts to watch the memory that this process holds and returns what tells the most of it since, in MB (2^20 bytes).
func watchMemory() func() float64 {
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) // where that is refused, the most since the start is told
	return func() float64 {
		b, err := os.ReadFile("/proc/self/status")
		if err != nil {
			return 0
		}
		_, rest, _ := strings.Cut(string(b), "VmHWM:")
		kb, _ := strconv.ParseFloat(strings.Fields(rest + " 0")[0], 64)
		return kb / 1024
	}
}
