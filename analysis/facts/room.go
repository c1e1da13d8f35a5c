package facts

// A room hands out short slices of a longer one: facts have very many, and each that is
// kept by itself costs more than what is in it.
type room[T any] struct{ free []T }

// roomSize is how many are made at a time. What is left of one file is lost, and a
// definition kept when its file has changed keeps alive what stands beside its own.
const roomSize = 64

// take returns an empty slice with room for n.
func (r *room[T]) take(n int) []T {
	if n > roomSize/2 {
		return make([]T, 0, n)
	}
	if n > len(r.free) {
		r.free = make([]T, roomSize)
	}
	out := r.free[:0:n]
	r.free = r.free[n:]
	return out
}
