using Dashboard.Services.LogCollection.Lines;

namespace Dashboard.Services.LogCollection.Positions;

/// <summary>
/// How far a log was read: the time of the last line, and the lines of exactly that time (their hashes, in order), for several may share one. Where a log
/// goes on is asked for by time, which servers know to the second only.
/// </summary>
internal sealed record LogPosition(LogTime Time, IReadOnlyList<ulong> Lines);
