import assert from 'node:assert/strict'
import test, { mock } from 'node:test'
import { Schedule, type Leave } from '../../../src/server/schedule.ts'

/** A schedule whose runs take `cost` milliseconds of a clock that the test turns. */
function scheduled(cost: number, leave: Leave = { share: 4, quick: 8 }) {
  let now = 1000
  mock.timers.enable({ apis: ['setTimeout', 'setImmediate'] })
  mock.method(performance, 'now', () => now)
  const runs: number[] = []
  const schedule = new Schedule(() => {
    runs.push(now)
    now += cost
  }, leave)
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

test('what follows keystrokes runs right behind one of them, or a little after the last', () => {
  const { schedule, runs, pass } = scheduled(5, { share: 11, quick: 0, linger: 100 })
  const asked: number[] = []
  for (let i = 0; i < 10; i++) {
    schedule.ask('draft')
    asked.push(1000 + i * 20 + runs.length * 5)
    pass(20)
  }
  assert.ok(runs.length >= 3 && runs.length <= 4, `${runs.length} runs`)
  pass(200)
  assert.equal(runs.at(-1)! > asked.at(-1)!, true)
  mock.reset()
})

test('messages that lie ready, taken in one a turn, are one run', async () => {
  const turn = () => new Promise((resolve) => void setImmediate(resolve))
  let runs = 0
  const schedule = new Schedule(() => void runs++, { share: 4, quick: 8 })
  for (let i = 0; i < 20; i++) {
    schedule.ask('draft')
    await turn()
  }
  assert.equal(runs, 0)
  for (let i = 0; i < 3; i++) await turn()
  assert.equal(runs, 1)
})

test('a draft that is closed is not read again', () => {
  const { schedule, runs, pass } = scheduled(5)
  schedule.ask('draft')
  schedule.forget('draft')
  pass(1000)
  assert.equal(runs.length, 0)
  mock.reset()
})
