package data

import (
	"reflect"
	"testing"

	"ibid/model"
	"ibid/model/fold"
)

// Every text of a paper is cleaned, those of items that later fields will bring among them.
func TestClean(t *testing.T) {
	const hostile, safe = "a\x1b]52;c;x\a \u202e b", "a]52;c;x b"
	p := &model.Paper{Notes: []model.Note{{Item: &model.Item{}}}}
	fill(reflect.ValueOf(p).Elem(), hostile)
	clean(p)
	var check func(at string, v reflect.Value)
	check = func(at string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			if v.String() != safe && at != "paper.Name" {
				t.Errorf("%s is %q", at, v.String())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				check(at+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Slice:
			for i := range v.Len() {
				check(at, v.Index(i))
			}
		case reflect.Pointer:
			check(at, v.Elem())
		}
	}
	p.Abstract = fold.Line(p.Abstract) // it keeps its white space
	check("paper", reflect.ValueOf(p).Elem())
}

// fill puts a text into every place for one.
func fill(v reflect.Value, s string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(s)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), s)
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		fill(v.Index(0), s)
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		fill(v.Elem(), s)
	}
}
