"""Reads a JSON array of fragments and prints those that html5lib reads in another way than an XML
parser does."""

import json
import sys
import xml.etree.ElementTree as ElementTree

import html5lib


def shape(element):
    children = [(shape(child), child.tail or "") for child in element]
    return (element.tag, sorted(element.attrib.items()), element.text or "", children)


def differs(fragment):
    strict = ElementTree.fromstring(f"<div>{fragment}</div>")
    html = html5lib.parseFragment(fragment, container="div", namespaceHTMLElements=False)
    return shape(strict)[2:] != shape(html)[2:]


print(json.dumps([fragment for fragment in json.load(sys.stdin) if differs(fragment)]))
