import type { BlockKind } from '../block.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that begin and end a block of prose. */
export const blockElements = set(
  'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
  'figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav noscript object ol ' +
  'optgroup option p pre script search section select style summary table tbody td template textarea tfoot th thead title tr ul ' +
  'audio canvas svg video math'
)

/** Elements whose content is no prose of the story. */
export const skippedElements = set(
  'audio button canvas code datalist iframe kbd math meter nav noembed noframes noscript object pre progress rp rt samp script ' +
  'select style svg template textarea video xmp'
)

export const voidElements = set('area base br col embed hr img input link meta param source track wbr')

/** Elements in which a blank line is mere white space; elsewhere publishing systems mean a new paragraph by it. */
export const tightElements = set('a caption dd dt figcaption h1 h2 h3 h4 h5 h6 li p summary td th title')

export const kinds: Readonly<Record<string, BlockKind>> = {
  title: 'title', h1: 'title', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading', summary: 'heading',
  figcaption: 'caption', caption: 'caption', blockquote: 'blockquote', q: 'body', li: 'list-item', dd: 'list-item', dt: 'list-item',
  td: 'table-cell', th: 'table-cell'
}

/** Classes of embedded posts: they are another site's words, put in by a script. */
export const embedClass = /\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|fb-post|reddit-card)\b/
