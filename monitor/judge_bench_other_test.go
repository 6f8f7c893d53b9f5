//go:build !linux

package monitor

import (
	"runtime"
	"time"
)

var benchStart = time.Now()

// processorTime is the time that has passed, where processors are not asked.
func processorTime() time.Duration { return time.Since(benchStart) }

// watchMemory returns what tells the memory taken from the system, in MB.
func watchMemory() func() float64 {
	return func() float64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.Sys) / (1 << 20)
	}
}
