/// Roles of the European Broadcasting Union as Media RSS has them, in lower case, and those that
/// newsrooms write beside them.
enum MediaRoles {
  static let all: Set<String> = [
    "actor", "anchor person", "author", "choreographer", "composer", "conductor", "director",
    "editor", "graphic designer", "grip", "illustrator", "lyricist", "music arranger",
    "music group", "musician", "orchestra", "performer", "photographer", "presenter", "producer",
    "reporter", "screenplay author", "singer", "sound engineer", "thanks", "vocalist",
    "cameraman", "commentator", "costume designer", "dancer", "interviewer", "interviewee",
    "journalist", "narrator", "owner", "publishing company", "record company", "rights owner",
    "set designer", "special effects", "speaker", "translator", "tv/film sound engineer", "writer",
    "adaptor", "arranger", "artist", "assistant cameraman", "assistant director",
    "assistant producer", "broadcasting company", "camera operator", "camera", "contributor",
    "dubber", "company", "ensemble", "executive producer", "key talents", "lighting director",
    "make-up artist", "news reader", "production company", "production department",
    "production manager", "production secretary", "programme producer", "scriptwriter",
    "sound mixer", "stage manager", "stills photographer", "uploader", "distribution company",
  ]
}
