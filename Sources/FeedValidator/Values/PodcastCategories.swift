/// Apple's categories of podcasts with their subcategories, today's and those before 2019, which
/// Apple still reads.
enum PodcastCategories {
  static let all: [String: Set<String>] = [
    "Arts": [
      "Books", "Design", "Fashion & Beauty", "Food", "Literature", "Performing Arts",
      "Visual Arts",
    ],
    "Business": [
      "Business News", "Careers", "Entrepreneurship", "Investing", "Management", "Marketing",
      "Management & Marketing", "Non-Profit", "Shopping",
    ],
    "Comedy": ["Comedy Interviews", "Improv", "Stand-Up"],
    "Education": [
      "Courses", "How To", "Language Learning", "Self-Improvement", "Educational Technology",
      "Education Technology", "Higher Education", "K-12", "Language Courses", "Training",
    ],
    "Fiction": ["Comedy Fiction", "Drama", "Science Fiction"],
    "Games & Hobbies": [
      "Automotive", "Aviation", "Hobbies", "Other Games", "Video Games",
    ],
    "Government": [],
    "Government & Organizations": ["Local", "National", "Non-Profit", "Regional"],
    "Health": ["Alternative Health", "Fitness & Nutrition", "Self-Help", "Sexuality"],
    "Health & Fitness": [
      "Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality",
    ],
    "History": [],
    "Kids & Family": ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"],
    "Leisure": [
      "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies",
      "Home & Garden", "Video Games",
    ],
    "Music": ["Music Commentary", "Music History", "Music Interviews"],
    "News": [
      "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics",
      "Sports News", "Tech News",
    ],
    "News & Politics": ["Conservative (Right)", "Liberal (Left)"],
    "Religion & Spirituality": [
      "Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Other", "Religion",
      "Spirituality",
    ],
    "Science": [
      "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics",
      "Natural Sciences", "Nature", "Physics", "Social Sciences",
    ],
    "Science & Medicine": ["Medicine", "Natural Sciences", "Social Sciences"],
    "Society & Culture": [
      "Documentary", "History", "Personal Journals", "Philosophy", "Places & Travel",
      "Relationships",
    ],
    "Sports": [
      "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey",
      "Rugby", "Running", "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
    ],
    "Sports & Recreation": ["Amateur", "College & High School", "Outdoor", "Professional"],
    "Technology": [
      "Gadgets", "Information Technology", "Podcasting", "Software How-To", "Tech News",
    ],
    "True Crime": [],
    "TV & Film": ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"],
    "Games": [], "Fitness": [],
  ]
}
