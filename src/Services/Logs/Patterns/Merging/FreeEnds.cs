namespace Dashboard.Services.Logs.Patterns.Merging;

/// <summary>
/// Shapes that begin alike and go on differently, each in its own way, are one with a free text at the end: <c>cannot open the order: …</c>. There must be many of them, so that
/// templates with the same first words stay apart.
/// </summary>
internal static class FreeEnds
{
    private const int BeginningWords = 3;
    private const int Many = 20;

    public static IReadOnlyList<Shape> Join(IReadOnlyCollection<Shape> shapes)
    {
        var joined = new List<Shape>(shapes.Count);
        foreach (var group in shapes.GroupBy(Beginning))
        {
            Shape[] members = [.. group];
            if (group.Key is null)
                joined.AddRange(members);
            else if (members.Length >= Many)
                joined.Add(Join(members));
            else
                joined.AddRange(JoinToOpen(members));
        }

        return joined;
    }

    /// <summary>Null where there is nothing after it.</summary>
    private static ulong? Beginning(Shape shape)
    {
        var words = 0;
        for (var place = 0; place < shape.Pieces.Length - 1; place++)
        {
            words += shape.Pieces[place].IsWord ? 1 : 0;
            if (words == BeginningWords)
                return PlaceHash.Of(shape.Pieces[..(place + 1)]);
        }

        return null;
    }

    /// <summary>What came after the others were joined goes to them.</summary>
    private static IEnumerable<Shape> JoinToOpen(Shape[] members)
    {
        var open = members.Where(member => member.IsOpen).ToList();
        foreach (var member in members.Where(member => !member.IsOpen))
        {
            if (open.Find(end => BeginsAs(member, end)) is { } found)
                found.Absorb(WithFreeEnd(member, found.Pieces.Length - 1));
            else
                yield return member;
        }

        foreach (var end in open)
            yield return end;
    }

    private static bool BeginsAs(Shape shape, Shape end) =>
        shape.Pieces.Length >= end.Pieces.Length && end.Pieces.Index().SkipLast(1).All(piece => piece.Item.Text == shape.Pieces[piece.Index].Text);

    private static Shape Join(Shape[] members)
    {
        var length = members.Min(member => member.Pieces.Length) - 1;
        for (var place = 0; place < length; place++)
        {
            if (members.Any(member => member.Pieces[place].Text != members[0].Pieces[place].Text))
                length = place;
        }

        var joined = WithFreeEnd(members[0], length);
        foreach (var member in members.Skip(1))
            joined.Absorb(WithFreeEnd(member, length));
        return joined;
    }

    private static Shape WithFreeEnd(Shape shape, int length)
    {
        var end = shape.Pieces[length] with { Text = null, End = shape.Pieces[^1].End, Varies = true };
        return shape.With([.. shape.Pieces.Take(length), end], isOpen: true);
    }
}
