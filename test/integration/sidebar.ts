import { extensions, type TreeDataProvider, type TreeItem, type TreeView } from 'vscode'

/** A row as the view knows it. */
export interface Row { readonly id: string; readonly target?: object }

/** A view of the sidebar as Copydesk made it: what VS Code itself asks for rows. */
export interface View extends TreeDataProvider<Row> {
  labels(): Promise<string[]>
  readonly selected: readonly string[]
  readonly view: TreeView<Row>
  getTreeItem(row: Row): TreeItem
  getChildren(row?: Row): Promise<Row[]>
}

interface PeopleView extends View { setOrder(order: string): Promise<void> }

export function views(): { people: PeopleView; quotations: View; figures: View; toCheck: View } {
  return (extensions.getExtension('copydesk.copydesk')!.exports as { views: ReturnType<typeof views> }).views
}

/** Every row of a view, those under others too. */
export async function rowsOf(view: View, row?: Row): Promise<Row[]> {
  const rows = await view.getChildren(row)
  return (await Promise.all(rows.map(async (child) => [child, ...await rowsOf(view, child)]))).flat()
}

export function labelOf({ label }: TreeItem): string {
  return typeof label === 'object' ? label.label : label ?? ''
}

/** The row of a label, of a kind where one is named. */
export async function rowCalled(view: View, label: string, kind?: string): Promise<Row | undefined> {
  return (await rowsOf(view)).find((row) => {
    const item = view.getTreeItem(row)
    return labelOf(item) === label && (kind === undefined || item.contextValue === kind)
  })
}
