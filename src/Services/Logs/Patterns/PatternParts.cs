using System.Text;
using Dashboard.Services.Logs.Patterns.Merging;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>Lays a template over its example. A value that is the same in each of several lines is shown as what it is: a constant.</summary>
internal static class PatternParts
{
    private const int EnoughLines = 3;

    public static IReadOnlyList<PatternPart> Of(Shape shape)
    {
        var parts = new List<PatternPart>();
        var constant = new StringBuilder();
        var end = 0;
        var isKnown = shape.Counts.Lines >= EnoughLines;
        foreach (var piece in shape.Pieces)
        {
            constant.Append(shape.Example, end, piece.Start - end);
            if (piece.IsVariable && (piece.Varies || !isKnown))
            {
                Flush(parts, constant);
                parts.Add(new(shape.Example[piece.Start..piece.End], true));
            }
            else
            {
                constant.Append(shape.TextOf(piece));
            }

            end = piece.End;
        }

        constant.Append(shape.Example, end, shape.Example.Length - end);
        Flush(parts, constant);
        return parts;
    }

    private static void Flush(List<PatternPart> parts, StringBuilder constant)
    {
        if (constant.Length > 0)
            parts.Add(new(constant.ToString(), false));
        constant.Clear();
    }
}
