/**
 * What of the protocol's library is there at run time; its types come from the library itself. A bundle copies the whole
 * namespace of a CommonJS package for each file that imports from it, some 700 names, and a start pays for that.
 */
export {
  CodeActionKind, CodeActionTriggerKind, CompletionItemKind, ConfigurationRequest, CreateFile, DiagnosticSeverity,
  DidChangeConfigurationNotification, DocumentHighlightKind, ErrorCodes, FoldingRangeKind, InlayHintRequest, MarkupKind,
  ResponseError, SemanticTokensBuilder, SymbolKind, TextDocuments, TextDocumentSyncKind
} from 'vscode-languageserver'
