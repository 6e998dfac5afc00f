#pragma warning disable BL0006 // The render tree's types may change; this and the renderer are the places that read them.
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components.RenderTree;

namespace Dashboard.Unit.Support;

/// <summary>The elements of a render tree in the order of the document, those of raw markup among them, each with its event handlers.</summary>
internal sealed class UiElements(Func<int, ArrayRange<RenderTreeFrame>> framesOf)
{
    private static readonly HtmlParser Parser = new();
    private readonly List<(string Name, IReadOnlyDictionary<string, ulong> Handlers)> found = [];

    public IReadOnlyList<(string Name, IReadOnlyDictionary<string, ulong> Handlers)> Below(int componentId)
    {
        Collect(componentId);
        return found;
    }

    private void Collect(int componentId)
    {
        var frames = framesOf(componentId);
        for (var at = 0; at < frames.Count; at++)
        {
            ref var frame = ref frames.Array[at];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Element:
                    found.Add((frame.ElementName, HandlersOf(frames, at)));
                    break;
                case RenderTreeFrameType.Component:
                    Collect(frame.ComponentId);
                    break;
                case RenderTreeFrameType.Markup:
                    found.AddRange(ElementsOf(frame.MarkupContent));
                    break;
            }
        }
    }

    private static IEnumerable<(string, IReadOnlyDictionary<string, ulong>)> ElementsOf(string markup) =>
        Parser.ParseDocument(markup).Body!.QuerySelectorAll("*").Select(element => (element.LocalName, (IReadOnlyDictionary<string, ulong>)new Dictionary<string, ulong>()));

    private static Dictionary<string, ulong> HandlersOf(ArrayRange<RenderTreeFrame> frames, int element)
    {
        var handlers = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (var at = element + 1; at < frames.Count && frames.Array[at].FrameType == RenderTreeFrameType.Attribute; at++)
        {
            if (frames.Array[at].AttributeEventHandlerId != 0)
                handlers[frames.Array[at].AttributeName] = frames.Array[at].AttributeEventHandlerId;
        }

        return handlers;
    }
}
