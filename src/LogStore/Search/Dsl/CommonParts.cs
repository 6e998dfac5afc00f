namespace Dashboard.LogStore.Search.Dsl;

/// <summary>The parts that every query may have.</summary>
internal sealed class CommonParts
{
    public float Boost { get; private set; } = 1;

    public string? Name { get; private set; }

    /// <summary>Reads <c>boost</c> or <c>_name</c>; false for any other part.</summary>
    public bool Read(DslMember member)
    {
        if (member.Name == "boost")
        {
            Boost = DslRead.Single(member.Value);
            if (Boost < 0)
                throw DslError.IllegalArgument("negative [boost] are not allowed, use a value between 0 and 1 to deboost");
        }
        else if (member.Name == "_name")
            Name = DslRead.Text(member.Value);
        else
            return false;
        return true;
    }

    public T On<T>(T query)
        where T : Queries.Query => query with { Boost = Boost, Name = Name };
}
