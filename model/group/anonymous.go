package group

import (
	"strings"

	"ibid/model/fold"
)

// roles are what people who are not named are called.
var roles = wordSet(`official officials officer diplomat source resident commander member adviser advisor activist journalist
employee respondent participant informant interviewee anonymous veteran aide analyst fighter elder villager refugee`)

// longestAnonymous is how many words a citation of someone unnamed has at most.
const longestAnonymous = 14

// anonymous reports whether a text cites a talk with someone it does not name: "Senior official, interview by author, Kabul,
// May 2022". Two such may be two people: equal wording proves nothing.
func anonymous(text string) bool {
	if !strings.Contains(text, "nterview") && !strings.Contains(text, "onversation") && !strings.Contains(text, "nonym") {
		return false // spares most citations the rest
	}
	words := fold.Words(text[:min(len(text), 200)])
	if len(words) > longestAnonymous {
		return false
	}
	role, talk := false, false
	for _, w := range words {
		role = role || roles[w]
		talk = talk || w == "interview" || w == "interviews" || w == "conversation" || w == "interviewed" || w == "anonymous"
	}
	return role && talk
}

// compareAnonymous weighs two talks with people who are not named: never enough to merge, at most enough to suggest it.
func compareAnonymous(a, b *mention) evidence {
	var e evidence
	if a.exact == b.exact {
		e.add(sigWording, almost+.4)
	}
	return e
}
