/**
 * What the server and the extension say to each other beyond the Language Server Protocol. Types and names only, so
 * that neither side depends on the other.
 *
 * The sidebar is fed by `copydesk/article`: after `copydesk/watch` the server sends the items of that draft, and from
 * then on only those that changed. Items hold no positions (one new line would change them all); the client asks
 * `copydesk/locate` when it needs to go to one.
 */
export const method = {
  /** Notification, client to server: the draft the sidebar shows. */
  watch: 'copydesk/watch',
  /** Notification, server to client: what changed in the watched draft. */
  article: 'copydesk/article',
  /** Notification, server to client: a part of a draft's diagnostics. */
  diagnostics: 'copydesk/diagnostics',
  /** Request: where an item stands. */
  locate: 'copydesk/locate',
  /** Request: the mentions of an entity. */
  mentions: 'copydesk/mentions',
  /** Request: the items at a position. */
  itemsAt: 'copydesk/itemsAt',
  /** Request: what silences a finding, to take it back. */
  takeBack: 'copydesk/takeBack',
  /** Request, server to client: the stylebook that holds for a draft. */
  stylebook: 'copydesk/stylebook',
  /** Notification, client to server: stylebooks came, went or changed. */
  stylebooksChanged: 'copydesk/stylebooksChanged',
  /** Request, server to client: the drafts of the folders that are open. */
  folderDrafts: 'copydesk/folderDrafts',
  /** Request, server to client: the text of one of them. */
  readDraft: 'copydesk/readDraft'
} as const

/** What the client says of itself in `initialize`. */
export interface InitializationOptions {
  /** Commands that it runs itself, so that code actions may name them. */
  commands?: string[]
  /** It answers `copydesk/stylebook`. */
  stylebooks?: boolean
  /** It answers `copydesk/folderDrafts` and `copydesk/readDraft`. */
  folderDrafts?: boolean
  /** It takes diagnostics in parts, by `copydesk/diagnostics`, and moves them with the text until the writer pauses. */
  diagnosticParts?: boolean
}

/** What replaces one part of a draft's diagnostics, as `textDocument/publishDiagnostics` replaces them all. */
export interface DiagnosticsPart {
  uri: string
  version?: number
  /** Parts are told apart by their number. */
  part: number
  /** Those of the protocol, which this file does not import. */
  diagnostics: readonly unknown[]
}

export interface WirePosition { line: number; character: number }
export interface WireRange { start: WirePosition; end: WirePosition }

export interface WatchParams {
  /** Absent where no draft is shown. */
  uri?: string
}

/**
 * How a name or a form of it stands where the draft spells a name in two ways: it is the slip, it is the usual spelling,
 * it goes by both, or neither is the usual one.
 */
export type Standing = 'slip' | 'usual' | 'both' | 'tie'

/** A spelling of a name and how often it stands in the draft; in a conflict, how it stands, and the other spelling. */
export interface FormCount { text: string; count: number; standing?: Standing; other?: string }

/** What a spelling finding says of a name. */
export interface ConflictItem {
  standing: Standing
  message: string
  /** The spelling that was flagged, and the one that it was held against. */
  odd: string
  usual: string
  /** The other spellings: the usual one, or for the usual one those that were flagged. */
  others: string[]
  /** The flagged mention, of this entity or another one. */
  at: { id: string; mention: number }
  /** The rule by which both stay, as two names. */
  keepBoth?: IgnoreRule
}

export interface EntityItem {
  id: string
  type: 'person' | 'organization' | 'place' | 'other'
  name: string
  mentions: number
  /** The spellings, in order of appearance. */
  forms: FormCount[]
  /** Set where the draft spells the name in two ways. */
  conflict?: ConflictItem
  /** Changes when any mention or its sentence does. */
  digest: number
}

export interface QuoteItem {
  id: string
  /** The beginning of the quotation, in its marks. */
  text: string
  words: number
  attribution: 'attributed' | 'carried' | 'unattributed' | 'not-speech'
  /** The speaker's full name where the draft tells it, else the words at the tag. */
  speaker?: string
  /** The name as the quotation's tag spells it, where that is a slip for the speaker's. */
  spelled?: string
  /** Set where the quotation was never closed and swallows the words that name its speaker. */
  open?: boolean
  why?: string
}

export interface FigureItem {
  id: string
  text: string
  /** What it counts, in words; `TK` for a note that a fact is still to come. */
  kind: string
  needsSource: boolean
  source?: string
}

export interface FindingItem {
  id: string
  check: string
  severity: 'error' | 'warning' | 'information' | 'hint'
  /** The text that was seen. */
  text: string
  message: string
  /** For two spellings: the rule by which both stay, as two names. */
  keepBoth?: IgnoreRule
}

/** A change to the ids of a list in their order: from `start` on, `removed` of them give way to `ids`. */
export interface OrderUpdate { start: number; removed: number; ids: string[] }

/** A list after a change: `order` only where it changed, `changed` only the items that did. */
export interface ListUpdate<Item> { order?: OrderUpdate; changed: Item[] }

/** Lists that did not change are absent. */
export interface ArticleUpdate {
  uri: string
  version: number
  entities?: ListUpdate<EntityItem>
  quotes?: ListUpdate<QuoteItem>
  figures?: ListUpdate<FigureItem>
  findings?: ListUpdate<FindingItem>
  /** Findings that the writer has silenced. */
  ignored?: ListUpdate<FindingItem>
}

export type ListName = 'entities' | 'quotes' | 'figures' | 'findings' | 'ignored'

export interface LocateParams {
  uri: string
  list: ListName
  id: string
  /** The entity's mention, from 0. */
  mention?: number
  /** Instead of `mention`: the first one after this position, or the first of all. */
  after?: WirePosition
}
export interface LocateResult { version: number; range: WireRange }

export interface MentionsParams { uri: string; id: string }
export interface MentionItem {
  text: string
  /** The sentence, with `[start, end)` of the name in it. */
  sentence: string
  start: number
  end: number
  line: number
}

export interface ItemsAtParams { uri: string; position: WirePosition }
export type ItemsAtResult = Partial<Record<ListName, string>>

/**
 * What a writer silences in one draft, kept by the client: a check; with `text`, one text under it; with `other` too,
 * the pair of names, which are then two people.
 */
export interface IgnoreRule { check: string; text?: string; other?: string }

/** One of several ways on, of which the client's command `copydesk.choose` lets the writer pick: an edit or a command. */
export interface Choice {
  title: string
  /** The passage that it is about, where it could be another one. */
  detail?: string
  /** A `WorkspaceEdit` of the protocol, which this file does not import. */
  edit?: unknown
  command?: { command: string; arguments?: unknown[] }
}

export interface TakeBackParams { uri: string; id: string }
/** The rule to forget, or the edit that takes the mark out of the text. */
export interface TakeBackResult { rule?: IgnoreRule; version: number; edit?: { range: WireRange; newText: string } }

export interface StylebookParams { uri: string }
/** The stylebook of a draft; without `text` there is none yet, and `uri` is where it would be made. */
export interface StylebookFile { uri: string; text?: string }

export interface FolderDraft {
  uri: string
  languageId: string
  /** Time of the last change: a draft is read again when it differs. */
  changed: number
}
export interface ReadDraftParams { uri: string }
/** Absent where the file is gone or cannot be read. */
export interface ReadDraftResult { text?: string }
