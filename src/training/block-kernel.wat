;; A block of four rows and four columns of a matrix product, two columns to a vector: eight vectors of sums that do not wait
;; for each other. Every entry is summed over k in order, each product rounded before it is added, as in the plain loop: both
;; give the same numbers to the last bit.
(module
  (memory (export "memory") 1)
  (func (export "block")
    (param $a i32)      ;; address of four rows of A, by k: a0k a1k a2k a3k
    (param $b i32)      ;; address of four columns of B, by k: bk0 bk1 bk2 bk3
    (param $depth i32)  ;; how many k there are, at least 1
    (param $out i32)    ;; address of the block's first entry
    (param $row i32)    ;; bytes from one row of the result to the next
    (local $end i32)
    (local $b01 v128) (local $b23 v128) (local $ai v128)
    (local $c00 v128) (local $c02 v128)
    (local $c10 v128) (local $c12 v128)
    (local $c20 v128) (local $c22 v128)
    (local $c30 v128) (local $c32 v128)
    (local.set $end (i32.add (local.get $a) (i32.shl (local.get $depth) (i32.const 5))))
    (loop $next
      (local.set $b01 (v128.load (local.get $b)))
      (local.set $b23 (v128.load offset=16 (local.get $b)))
      (local.set $ai (v128.load64_splat (local.get $a)))
      (local.set $c00 (f64x2.add (local.get $c00) (f64x2.mul (local.get $ai) (local.get $b01))))
      (local.set $c02 (f64x2.add (local.get $c02) (f64x2.mul (local.get $ai) (local.get $b23))))
      (local.set $ai (v128.load64_splat offset=8 (local.get $a)))
      (local.set $c10 (f64x2.add (local.get $c10) (f64x2.mul (local.get $ai) (local.get $b01))))
      (local.set $c12 (f64x2.add (local.get $c12) (f64x2.mul (local.get $ai) (local.get $b23))))
      (local.set $ai (v128.load64_splat offset=16 (local.get $a)))
      (local.set $c20 (f64x2.add (local.get $c20) (f64x2.mul (local.get $ai) (local.get $b01))))
      (local.set $c22 (f64x2.add (local.get $c22) (f64x2.mul (local.get $ai) (local.get $b23))))
      (local.set $ai (v128.load64_splat offset=24 (local.get $a)))
      (local.set $c30 (f64x2.add (local.get $c30) (f64x2.mul (local.get $ai) (local.get $b01))))
      (local.set $c32 (f64x2.add (local.get $c32) (f64x2.mul (local.get $ai) (local.get $b23))))
      (local.set $b (i32.add (local.get $b) (i32.const 32)))
      (local.set $a (i32.add (local.get $a) (i32.const 32)))
      (br_if $next (i32.lt_u (local.get $a) (local.get $end))))
    (v128.store (local.get $out) (local.get $c00))
    (v128.store offset=16 (local.get $out) (local.get $c02))
    (local.set $out (i32.add (local.get $out) (local.get $row)))
    (v128.store (local.get $out) (local.get $c10))
    (v128.store offset=16 (local.get $out) (local.get $c12))
    (local.set $out (i32.add (local.get $out) (local.get $row)))
    (v128.store (local.get $out) (local.get $c20))
    (v128.store offset=16 (local.get $out) (local.get $c22))
    (local.set $out (i32.add (local.get $out) (local.get $row)))
    (v128.store (local.get $out) (local.get $c30))
    (v128.store offset=16 (local.get $out) (local.get $c32))))
