// Command storywatch watches how a developing story evolves: it polls feeds, re-reads articles, keeps every version, and tells what is new.
//
// It turns flags, feeds.yaml and the environment into a running monitor or one printed answer; there is one file per command. Everything
// it does is one function of its [world]: arguments, environment, standard streams, clock, network.
//
// # Exit codes
//
//	0  done
//	1  something failed; the message says what, where, and what to do
//	2  the command line or feeds.yaml was wrong
//	3  nothing found
//	4  another storywatch holds the database
package main
