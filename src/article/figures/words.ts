import type { FigureKind } from '../model.ts'

/** What a reader of one kind of figure gives: where its tokens end and what it is. */
export interface FigureWords {
  /** First token, where it is not the one the reader was asked about. */
  readonly first?: number
  readonly end: number
  readonly kind: FigureKind
  readonly value?: number
  readonly valueTo?: number
  readonly unit?: string
  readonly approximate?: boolean
}

/** All are made here, alike and not by spreading: that is what engines read fastest. */
export function figureWords(
  end: number, kind: FigureKind, value?: number, unit?: string, valueTo?: number, approximate?: boolean, first?: number
): FigureWords {
  return { first, end, kind, value, valueTo, unit, approximate }
}
