import assert from 'node:assert/strict'
import test, { mock } from 'node:test'
import { Schedule } from '../../../src/server/schedule.ts'

/** A schedule whose runs take `cost` milliseconds of a clock that the test turns. */
function scheduled(cost: number) {
  let now = 1000
  mock.timers.enable({ apis: ['setTimeout'] })
  mock.method(performance, 'now', () => now)
  const runs: number[] = []
  const schedule = new Schedule(() => {
    runs.push(now)
    now += cost
  }, { share: 4, quick: 8 })
  const pass = (milliseconds: number): void => {
    now += milliseconds
    mock.timers.tick(milliseconds)
  }
  return { schedule, runs, pass }
}

test('the first keystroke after a pause waits for nothing', () => {
  const { schedule, runs, pass } = scheduled(5)
  schedule.ask('draft')
  pass(1)
  pass(60_000)
  schedule.ask('draft')
  pass(1)
  assert.equal(runs.length, 2)
  mock.reset()
})

test('keystrokes that come while one waits are one run, which is never put off for long', () => {
  const { schedule, runs, pass } = scheduled(20)
  schedule.ask('draft')
  pass(1)
  for (let i = 0; i < 100; i++) {
    schedule.ask('draft')
    pass(5)
  }
  assert.ok(runs.length >= 5 && runs.length <= 9, `${runs.length} runs in 500 ms`)
  mock.reset()
})

test('keystrokes whose runs are quick are never put off', () => {
  const { schedule, runs, pass } = scheduled(8)
  for (let i = 0; i < 50; i++) {
    schedule.ask('draft')
    pass(12)
  }
  assert.equal(runs.length, 50)
  mock.reset()
})

test('a draft that is closed is not read again', () => {
  const { schedule, runs, pass } = scheduled(5)
  schedule.ask('draft')
  schedule.forget('draft')
  pass(1000)
  assert.equal(runs.length, 0)
  mock.reset()
})
