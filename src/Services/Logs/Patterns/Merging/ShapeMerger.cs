using Dashboard.Services.Logs.Patterns.Words;

namespace Dashboard.Services.Logs.Patterns.Merging;

/// <summary>
/// Makes patterns of shapes. Shapes that differ in one word are one pattern where there is evidence that a value stands there (<see cref="VariableEvidence"/>); this is done
/// again with what came of it until nothing changes. Then places that are likely to hold values are tried together, for lines with several, no two of which
/// differ in one alone; at last free texts at the ends (<see cref="FreeEnds"/>). The order of lines makes no difference.
/// </summary>
internal sealed class ShapeMerger
{
    private const int MostRounds = 24;

    private readonly VariableEvidence evidence = new();
    private readonly Dictionary<ulong, Shape> shapes = [];

    /// <summary>The shapes that are given stay as they are.</summary>
    public static IReadOnlyList<Shape> Merge(IEnumerable<Shape> shapes)
    {
        var merger = new ShapeMerger();
        foreach (var shape in shapes)
            merger.Put(shape.Copy());
        for (var round = 0; round < MostRounds && (merger.MergeByPlace() || merger.MergeBySlots()); round++)
        {
        }

        return FreeEnds.Join(merger.shapes.Values);
    }

    private void Put(Shape shape)
    {
        // What is there stays the same object, for others may be about to merge it.
        if (!shapes.TryAdd(PlaceHash.Of(shape.Pieces), shape))
            shapes[PlaceHash.Of(shape.Pieces)].Absorb(shape);
    }

    private bool MergeByPlace()
    {
        var changed = false;
        var ordered = Candidates().Where(Suffices).OrderByDescending(candidate => candidate.Shapes.Count).ThenBy(candidate => candidate.Place).ThenBy(candidate => candidate.Merged).ToList();
        var taken = new HashSet<ulong>();
        foreach (var candidate in ordered)
        {
            ulong[] hashes = [.. candidate.Shapes.Select(shape => PlaceHash.Of(shape.Pieces))];
            if (taken.Contains(candidate.Merged) || hashes.Any(taken.Contains))
                continue;
            taken.UnionWith(hashes);
            taken.Add(candidate.Merged);
            evidence.Learn(Before(candidate.Shapes[0], candidate.Place), candidate.Shapes.Select(shape => shape.Pieces[candidate.Place].Text!));
            foreach (var (hash, shape) in hashes.Zip(candidate.Shapes))
            {
                shapes.Remove(hash);
                Put(WithVariables(shape, place => place == candidate.Place));
            }

            changed = true;
        }

        return changed;
    }

    private Dictionary<ulong, Candidate>.ValueCollection Candidates()
    {
        var found = new Dictionary<ulong, Candidate>();
        foreach (var (hash, shape) in shapes)
        {
            var words = shape.Pieces.Count(piece => piece.IsWord);
            for (var place = 0; place < shape.Pieces.Length && words > 1; place++)
            {
                if (!shape.Pieces[place].IsWord)
                    continue;
                var merged = hash - PlaceHash.Of(shape.Pieces[place].Text, place) + PlaceHash.Of(null, place);
                var key = merged ^ ((ulong)place << 56);
                if (!found.TryGetValue(key, out var candidate))
                    found.Add(key, candidate = new(place, merged));
                candidate.Shapes.Add(shape);
            }
        }

        return found.Values;
    }

    private bool Suffices(Candidate candidate)
    {
        var hasVariable = shapes.ContainsKey(candidate.Merged);
        return (hasVariable || candidate.Shapes.Count > 1)
            && evidence.Suffices(Before(candidate.Shapes[0], candidate.Place), [.. candidate.Shapes.Select(shape => shape.Pieces[candidate.Place].Text!)], hasVariable);
    }

    private bool MergeBySlots()
    {
        var changed = false;
        var groups = shapes.Values.Where(shape => shape.Pieces.Select((_, place) => IsSlot(shape, place)).Count(isSlot => isSlot) > 1)
            .GroupBy(shape => PlaceHash.Of(WithVariables(shape, place => IsSlot(shape, place), joinLists: false).Pieces)).ToList();
        foreach (var group in groups)
        {
            Shape[] members = [.. group];
            var hasVariable = shapes.ContainsKey(group.Key);
            int[] places = [.. Enumerable.Range(0, members[0].Pieces.Length).Where(place => Suffices(members, place, hasVariable))];
            foreach (var member in members.Where(_ => places.Length > 0))
            {
                shapes.Remove(PlaceHash.Of(member.Pieces));
                Put(WithVariables(member, places.Contains));
                changed = true;
            }
        }

        return changed;
    }

    private bool Suffices(Shape[] members, int place, bool hasVariable)
    {
        string[] words = [.. members.Where(member => IsSlot(member, place)).Select(member => member.Pieces[place].Text!).Distinct()];
        return words.Length > 0 && evidence.Suffices(Before(members[0], place), words, hasVariable);
    }

    private static bool IsSlot(Shape shape, int place) => VariableEvidence.IsSlot(Before(shape, place), shape.Pieces[place]);

    private static Piece? Before(Shape shape, int place) => place == 0 ? null : shape.Pieces[place - 1];

    private static Shape WithVariables(Shape shape, Func<int, bool> isVariable, bool joinLists = true)
    {
        Piece[] pieces = [.. shape.Pieces.Select((piece, place) => isVariable(place) ? piece.AsVariable() : piece)];
        return shape.With(joinLists ? JoinLists(pieces) : pieces);
    }

    private static Piece[] JoinLists(Piece[] pieces)
    {
        var kept = new List<Piece>(pieces.Length);
        foreach (var piece in pieces)
        {
            if (piece.IsVariable && kept is [.., { IsVariable: true }, { IsMark: true } mark] && VariableLists.IsBetween(mark.Text![0]))
                kept.RemoveAt(kept.Count - 1);
            if (piece.IsVariable && kept is [.., { IsVariable: true }])
                kept[^1] = kept[^1] with { End = piece.End, Varies = kept[^1].Varies || piece.Varies };
            else
                kept.Add(piece);
        }

        return [.. kept];
    }
}
