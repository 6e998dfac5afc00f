using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>What of the security settings gives or takes rights, in words; the usual goes without saying.</summary>
public static class SecurityWords
{
    public static IReadOnlyList<Sentence> OfPod(JsonElement podSpec)
    {
        var words = new List<Sentence>();
        if (podSpec.Flag("hostNetwork"))
            words.Add(new("Security.HostNetwork"));
        if (podSpec.Flag("hostPID"))
            words.Add(new("Security.HostPid"));
        if (podSpec.Flag("hostIPC"))
            words.Add(new("Security.HostIpc"));
        AddUser(words, podSpec.At("securityContext") ?? default);
        if (podSpec.Integer("securityContext", "fsGroup") is { } group)
            words.Add(new("Security.FileGroup", Plain(group)));
        return words;
    }

    public static IReadOnlyList<Sentence> OfContainer(JsonElement container)
    {
        var words = new List<Sentence>();
        var context = container.At("securityContext") ?? default;
        if (context.Flag("privileged"))
            words.Add(new("Security.Privileged"));
        AddUser(words, context);
        if (context.Flag("readOnlyRootFilesystem"))
            words.Add(new("Security.ReadOnlyRoot"));
        if (context.At("allowPrivilegeEscalation") is { ValueKind: JsonValueKind.False })
            words.Add(new("Security.NoEscalation"));
        if (context.Texts("capabilities", "add").ToArray() is { Length: > 0 } added)
            words.Add(new("Security.CapabilitiesAdded", string.Join(", ", added)));
        if (context.Texts("capabilities", "drop").ToArray() is { Length: > 0 } dropped)
            words.Add(new("Security.CapabilitiesDropped", string.Join(", ", dropped)));
        return words;
    }

    private static void AddUser(List<Sentence> words, JsonElement context)
    {
        if (context.Integer("runAsUser") is { } user)
            words.Add(user == 0 ? new("Security.Root") : new("Security.User", Plain(user)));
        else if (context.Flag("runAsNonRoot"))
            words.Add(new("Security.NonRoot"));
        if (context.Text("seccompProfile", "type") is { } seccomp)
            words.Add(new("Security.Seccomp", seccomp));
    }

    /// <summary>An id is no amount: without the separators of thousands.</summary>
    private static string Plain(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
