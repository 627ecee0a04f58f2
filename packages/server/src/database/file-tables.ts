/** Tables of what goes along with messages. The content itself is in a folder or a bucket, by `id`. */
export interface FileTables {
  file: {
    id: string
    site_id: string
    /** Whose conversation it is for, whoever uploaded it. */
    person_id: string
    /** Null until it is sent. */
    message_id: string | null
    /** Which of its message's. */
    place: number
    uploader_kind: 'visitor' | 'agent'
    /** The agent; null for a visitor. */
    uploader_id: string | null
    name: string
    /** Claimed while it is uploaded, then found out from its content. */
    type: string
    size: number
    width: number | null
    height: number | null
    state: 'uploading' | 'stored'
    created_at: string
    /** Null once it is part of a message. */
    expires_at: string | null
  }
  /** Content that no row tells of any more and that is to be deleted. */
  removed_file: { id: string; site_id: string; created_at: string }
}
