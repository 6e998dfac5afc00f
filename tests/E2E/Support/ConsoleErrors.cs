using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Dashboard.E2E.Support;

/// <summary>What a page's console complained about: script errors and violations of the content security policy.</summary>
public static class ConsoleErrors
{
    private static readonly ConditionalWeakTable<IPage, ConcurrentQueue<string>> Seen = [];

    public static void Watch(IPage page)
    {
        var errors = Seen.GetOrCreateValue(page);
        page.PageError += (_, error) => errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    public static IReadOnlyCollection<string> Of(IPage page) => Seen.GetOrCreateValue(page);
}
