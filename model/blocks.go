package model

import (
	"fmt"
	"sync"
	"sync/atomic"
)

// mostCores is how many blocks are worked on at a time; more than that bring little.
const mostCores = 4

// InBlocks cuts the numbers below n into blocks of a size and does each on the next free core. It returns when all are done, and
// goes on with the panic of one that failed.
func InBlocks(n, size int, do func(from, to int)) {
	blocks := (n + size - 1) / size
	var taken atomic.Int64
	var failed atomic.Value
	work := func() {
		defer func() {
			if p := recover(); p != nil {
				failed.Store(fmt.Sprint(p))
			}
		}()
		for {
			from := (int(taken.Add(1)) - 1) * size
			if from >= n {
				return
			}
			do(from, min(n, from+size))
		}
	}
	var others sync.WaitGroup
	for range min(mostCores, blocks) - 1 {
		others.Go(work)
	}
	work()
	others.Wait()
	if p := failed.Load(); p != nil {
		panic(p)
	}
}
