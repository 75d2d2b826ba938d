import type { Attribution, Place } from '../model.ts'

/** What is found out about one quotation. */
export interface Judgement {
  attribution: Attribution
  speaker?: Place
  cue?: Place
  why: string
  confidence: number
}
