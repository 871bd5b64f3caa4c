package read

import "ibid/model/fold"

type pattern = fold.Pattern

func lazy(expr string) pattern { return fold.Lazy(expr) }
