using Microsoft.AspNetCore.Http.Features;

namespace Dashboard.Web.Login;

/// <summary>Reads the login form within limits. What is too large is read and thrown away, so that the browser still gets an answer it can show.</summary>
internal static class LoginForm
{
    /// <summary>A kubeconfig of many clusters with inline certificates stays well below.</summary>
    public const int Longest = 1024 * 1024;

    /// <summary>Beyond this the connection is cut.</summary>
    public const long LongestThrownAway = 64 * 1024 * 1024;

    /// <summary>The form; null where it is too large or none.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return null;
        if (context.Request.ContentLength is null or > Longest)
        {
            await ThrowAwayAsync(context);
            return null;
        }

        try
        {
            var limits = new FormOptions { ValueLengthLimit = Longest, MultipartBodyLengthLimit = Longest, MemoryBufferThreshold = Longest, ValueCountLimit = 16, KeyLengthLimit = 256 };
            return await context.Request.ReadFormAsync(limits, context.RequestAborted);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            await ThrowAwayAsync(context);
            return null;
        }
    }

    private static async Task ThrowAwayAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return;
        }
    }
}
