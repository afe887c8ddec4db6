import type { DomNode } from './dom.js';

export interface Traversal {
  /** Whether to go on to the node's children; `close` is called for those alone that were gone into. */
  readonly open: (node: DomNode) => boolean;
  readonly close: (node: DomNode) => void;
}

/** Visits a tree in document order, without recursion, so that no page is too deep for the stack. */
export function traverse(root: DomNode, { open, close }: Traversal): void {
  let node: DomNode | null = root;
  while (node !== null) {
    const isEntered: boolean = open(node);
    if (isEntered && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (isEntered) close(node);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) close(node);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}
