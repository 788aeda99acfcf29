import * as v from 'valibot'
import { Identifier, Instant } from '../wire'

/** A unit that this person speaks for. */
export const UnitBinding = v.object({ unitId: Identifier, name: v.string(), since: Instant })
export type UnitBinding = v.InferOutput<typeof UnitBinding>

/** Anything that was typed or scanned: what is no invitation gets the same answer as a wrong one. */
export const InvitationRequest = v.strictObject({
  code: v.pipe(
    v.string('请填写邀请码'),
    v.minLength(1, '请填写邀请码'),
    v.maxLength(64, '邀请码太长'),
  ),
})

/** WeChat's limit for the scene of a QR code. */
export const MAX_SCENE_LENGTH = 32

/** Letters of an invitation: no I, L, O, U, which are read for others (Crockford's base 32). */
export const INVITATION_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const INVITATION_LENGTH = 20
const INVITATION = new RegExp(`^[${INVITATION_ALPHABET}]{${INVITATION_LENGTH}}$`)

/** What was typed → the code itself, with blanks, hyphens, case and look-alikes set right; null for no code. */
export function readInvitationCode(text: string): string | null {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/[\s\u3000\-－—]/g, '')
    .replace(/[\uff10-\uff19\uff21-\uff3a]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return INVITATION.test(code) ? code : null
}

/** `AB3D…` → `AB3D5-…`, in fives, as it is printed and shown. */
export function writeInvitationCode(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1-')
}

/** The scene of the QR code of an invitation: 22 characters of WeChat's 32. */
export function invitationScene(code: string): string {
  return `i=${code}`
}

/** The scene that WeChat hands over (still encoded, perhaps) → the code; null when it is none of ours. */
export function readInvitationScene(scene: string): string | null {
  let text = scene
  try {
    text = decodeURIComponent(scene)
  } catch {
    return null
  }
  if (text.length > MAX_SCENE_LENGTH || !text.startsWith('i=')) return null
  return readInvitationCode(text.slice(2))
}
