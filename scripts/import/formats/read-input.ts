import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import mammoth from 'mammoth'
import { NotAPlanError, readDocument, type ReadResult } from '../../../src/domain/reading'
import { textOfHtml } from './html'
import { guardArchive } from './zip-guard'

/** Larger inputs are refused: no plan of work is near it. */
export const LARGEST_INPUT = 10_000_000 - 1

export interface ReadInput extends ReadResult {
  /** The decoded text that the offsets in `blocks` refer to. */
  text: string
}

function decode(bytes: Buffer): string {
  if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe)
    return iconv.decode(bytes, 'utf16le')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(bytes, 'gb18030')
  }
}

const isHtml = (name: string, text: string) =>
  /\.html?$/i.test(name) || /^\s*(?:<!doctype html|<html|<table|<div|<p[\s>])/i.test(text)

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))
}

async function htmlOfWord(bytes: Buffer): Promise<string> {
  try {
    const options = { ignoreEmptyParagraphs: false }
    return (await mammoth.convertToHtml({ buffer: bytes }, options)).value
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : ''
    // The inflater stops at the size that the archive states.
    throw new NotAPlanError(
      /size mismatch|corrupted/i.test(words)
        ? '这个 .docx 的内容与标明的大小不符，文件已损坏或是压缩炸弹，没有打开。'
        : '无法读取这个 .docx 文件，它可能已损坏，或不是 Word 文档。',
    )
  }
}

async function textOf(name: string, bytes: Buffer): Promise<string> {
  if (isZip(bytes)) {
    guardArchive(bytes)
    return textOfHtml(await htmlOfWord(bytes))
  }
  if (/\.docx$/i.test(name)) throw new NotAPlanError('这个文件不是有效的 Word 文档（.docx）。')
  if (
    bytes.subarray(0, 4).toString('latin1') === '%PDF' ||
    bytes.subarray(0, 2).equals(Buffer.from([0xd0, 0xcf]))
  ) {
    throw new NotAPlanError('不支持这种格式：请另存为 .docx、.html 或 .txt 再导入。')
  }
  const text = decode(bytes)
  if (text.includes('\u0000')) throw new NotAPlanError('文件不是文字文档，无法读取。')
  return isHtml(name, text) ? textOfHtml(text) : text
}

/** Reads a file, or standard input for `-`. Throws `NotAPlanError` with one clear line. */
export async function readInput(file: string): Promise<ReadInput> {
  if (file !== '-' && statSync(file).size > LARGEST_INPUT) throw tooLarge()
  const bytes = readFileSync(file === '-' ? 0 : file)
  if (bytes.length > LARGEST_INPUT) throw tooLarge()
  if (bytes.length === 0) throw new NotAPlanError('文件是空的。')
  const text = await textOf(path.basename(file), bytes)
  return { text, ...readDocument(text) }
}

function tooLarge(): NotAPlanError {
  return new NotAPlanError('文件超过 10 MB，不像一份工作安排，没有读取。')
}
