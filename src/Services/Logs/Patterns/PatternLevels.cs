using Dashboard.Services.Logs.Levels;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>How bad the lines of a pattern are.</summary>
public static class PatternLevels
{
    /// <summary>The level that most of its lines have, of those that say one that is known.</summary>
    public static LineLevel Of(LogPattern pattern) => pattern.Levels.Select(level => LineLevels.Of(level.Level)).FirstOrDefault(level => level != LineLevel.None);
}
