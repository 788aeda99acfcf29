/** A push service that addresses may be of (`services/pushes/web-push.ts`): a name to be judged, never contacted. */
export const PUSH_SERVICE = 'fcm.googleapis.com'
