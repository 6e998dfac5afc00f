namespace Dashboard.Services.LogCollection.Following;

internal enum ReadMode
{
    /// <summary>The instance before the current one, to its end.</summary>
    Previous,

    /// <summary>The current instance, which has ended, to its end.</summary>
    Ended,

    /// <summary>The current instance as long as it runs.</summary>
    Follow,
}
