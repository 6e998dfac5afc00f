using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Logs;

/// <summary>Just enough of a shell to look around in a container: ls, cat, env, ps, echo and some more. Nothing of the machine is reached.</summary>
internal sealed class ToyShell(StoredObject pod, JsonNode container, DateTimeOffset now)
{
    public const string Prompt = "/app $ ";
    private static readonly string[] Shells = ["sh", "bash", "/bin/sh", "/bin/bash", "ash", "/bin/ash"];

    public static bool IsInteractive(string[] command) => Shells.Contains(command[0]) && !command.Contains("-c");

    public ShellResult Run(string[] command)
    {
        if (Shells.Contains(command[0]) && command.Length > 2 && command[1] == "-c")
            return Line(command[2]);
        return Execute(command);
    }

    public ShellResult Line(string text)
    {
        var output = new StringBuilder();
        var error = new StringBuilder();
        var code = 0;
        foreach (var part in text.Split([";", "&&"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var result = Execute(Words(part));
            output.Append(result.Output);
            error.Append(result.Error);
            code = result.Code;
            if (result.Exits)
                return new ShellResult(output.ToString(), error.ToString(), code, true);
        }

        return new ShellResult(output.ToString(), error.ToString(), code);
    }

    /// <summary>What a terminal shows of a typed letter.</summary>
    public static string Echo(char letter, int typed) => letter switch
    {
        '\r' or '\n' => "\r\n",
        '\u007f' or '\b' => typed > 0 ? "\b \b" : "",
        '\u0003' => "^C\r\n" + Prompt,
        _ when char.IsControl(letter) => "",
        _ => letter.ToString(),
    };

    public static void Edit(StringBuilder line, char letter)
    {
        if (letter == '\u0003')
            line.Clear();
        else if (letter is '\u007f' or '\b')
            line.Length = Math.Max(0, line.Length - 1);
        else if (!char.IsControl(letter))
            line.Append(letter);
    }

    private ShellResult Execute(string[] words) => words switch
    {
        [] => new("", "", 0),
        ["exit", ..] => new("", "", words.Length > 1 && int.TryParse(words[1], CultureInfo.InvariantCulture, out var code) ? code : 0, true),
        ["echo", .. var rest] => new(string.Join(' ', rest.Select(Expand)) + "\n", "", 0),
        ["env"] or ["printenv"] => new(string.Concat(Environment().Select(pair => $"{pair.Key}={pair.Value}\n")), "", 0),
        ["printenv", var name] => Environment().TryGetValue(name, out var value) ? new(value + "\n", "", 0) : new("", "", 1),
        ["ls", .. var rest] => List(rest.LastOrDefault(word => !word.StartsWith('-')) ?? "."),
        ["cat", var file, ..] => Read(file),
        ["ps", ..] => new($"PID   USER     TIME  COMMAND\n    1 app       {(now - pod.Created).Hours}:{now.Minute:00} /app/{container.Text("name")}\n   42 app       0:00 sh\n   57 app       0:00 ps\n", "", 0),
        ["hostname"] => new(pod.Name + "\n", "", 0),
        ["whoami"] => new("app\n", "", 0),
        ["id"] => new("uid=1000(app) gid=1000(app) groups=1000(app)\n", "", 0),
        ["pwd"] => new("/app\n", "", 0),
        ["date", ..] => new(now.UtcDateTime.ToString("ddd MMM d HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture) + "\n", "", 0),
        ["uname", ..] => new("Linux\n", "", 0),
        ["true"] => new("", "", 0),
        ["false"] => new("", "", 1),
        ["cd", ..] or ["clear"] => new("", "", 0),
        _ => new("", $"sh: {words[0]}: not found\n", 127),
    };

    private Dictionary<string, string> Environment()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/usr/local/bin:/usr/bin:/bin", ["HOSTNAME"] = pod.Name, ["HOME"] = "/home/app", ["KUBERNETES_SERVICE_HOST"] = "10.96.0.1", ["KUBERNETES_SERVICE_PORT"] = "443" };
        foreach (var variable in container.Items("env"))
            all[variable.Text("name")!] = variable.Text("value") ?? (variable.Text("valueFrom", "fieldRef", "fieldPath") == "metadata.name" ? pod.Name : "(set from elsewhere)");
        return all;
    }

    private string Expand(string word) => word.StartsWith('$') && Environment().TryGetValue(word[1..].Trim('{', '}'), out var value) ? value : word;

    private ShellResult List(string path) => path.TrimEnd('/') switch
    {
        "." or "/app" => new($"bin  config  {container.Text("name")}  public\n", "", 0),
        "" => new("app  bin  dev  etc  home  lib  proc  sys  tmp  usr  var\n", "", 0),
        "/etc" => new("hostname  hosts  os-release  passwd  resolv.conf\n", "", 0),
        "/tmp" => new("", "", 0),
        var other => new("", $"ls: {other}: No such file or directory\n", 1),
    };

    private ShellResult Read(string path) => path switch
    {
        "/etc/hostname" => new(pod.Name + "\n", "", 0),
        "/etc/hosts" => new($"127.0.0.1\tlocalhost\n{pod.Json.Text("status", "podIP")}\t{pod.Name}\n", "", 0),
        "/etc/resolv.conf" => new($"search {pod.Namespace}.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5\n", "", 0),
        "/etc/os-release" => new("NAME=\"Alpine Linux\"\nVERSION_ID=3.22.2\n", "", 0),
        "/etc/passwd" => new("root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000::/home/app:/bin/sh\n", "", 0),
        _ => new("", $"cat: {path}: No such file or directory\n", 1),
    };

    private static string[] Words(string text) => [.. System.Text.RegularExpressions.Regex.Matches(text, """'([^']*)'|"([^"]*)"|(\S+)""").Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Success ? match.Groups[2].Value : match.Groups[3].Value)];
}
