package model

import (
	"slices"
	"testing"
)

func TestInBlocks(t *testing.T) {
	for _, n := range []int{0, 1, 9, 10, 11, 95} {
		done := make([]int, n)
		InBlocks(n, 10, func(from, to int) {
			for i := from; i < to; i++ {
				done[i]++
			}
		})
		if slices.ContainsFunc(done, func(times int) bool { return times != 1 }) {
			t.Errorf("of %d: done %v times", n, done)
		}
	}
	defer func() {
		if p := recover(); p != "no" {
			t.Errorf("panic %v", p)
		}
	}()
	InBlocks(40, 10, func(from, _ int) {
		if from == 20 {
			panic("no")
		}
	})
}
