using System.Text;

namespace Sim.Cli.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public class HostileFileTests
{
    private static readonly string[][] Commands = [["check"], ["check", "--json"], ["explain"], ["explain", "--json"]];

    public static TheoryData<string> Texts => [.. Hostile.Keys];

    private static Dictionary<string, Func<byte[]>> Hostile { get; } = new(StringComparer.Ordinal)
    {
        ["empty"] = () => [],
        ["deep lists"] = () => Bytes("a: " + new string('[', 400_000)),
        ["deep maps"] = () => Bytes(string.Concat(Enumerable.Repeat("{a: ", 200_000))),
        ["deep indents"] = () => Bytes(string.Concat(Enumerable.Range(0, 900).Select(i => new string(' ', i) + "a:\n"))),
        ["aliases"] = () => Bytes("a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nname: *c\n"),
        ["merge"] = () => Bytes("a: &a { name: x }\n<<: *a\n"),
        ["tag"] = () => Bytes("name: !!binary aGVsbG8=\nseed: !ruby/object:Gem 1\n"),
        ["not a number"] = () => Bytes(File.ReadAllText(Files.Lipa).Replace("740 m", "nan m", StringComparison.Ordinal).Replace("1500 people", ".inf people", StringComparison.Ordinal).Replace("44.7 deg", "1e999 deg", StringComparison.Ordinal)),
        ["binary"] = () => [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7919 >> 3))],
        ["zeros"] = () => new byte[10_000],
        ["utf-16"] = () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("name: x\n")],
        ["latin-1"] = () => Encoding.Latin1.GetBytes("name: Bihać Žirovac çé\n"),
        ["a word"] = () => Bytes("hello"),
        ["a list"] = () => Bytes("- a\n- b\n"),
        ["two documents"] = () => Bytes("name: a\n---\nname: b\n"),
        ["same key twice"] = () => Bytes("name: a\nname: b\n"),
        ["tabs"] = () => Bytes("location:\n\tlatitude: 44 deg\n"),
        ["control characters"] = () => Bytes("name: \u001b[31mred\u0007\n"),
        ["many unknown keys"] = () => Bytes(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"k{i}: 1\n"))),
        ["many options"] = () => Bytes("options:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  o{i}: {{ set: {{ name: x }} }}\n"))),
        ["a huge package"] = () => Bytes("options: { o: { set: { name: x } } }\npackages: { p: [" + string.Join(", ", Enumerable.Repeat("o", 100_000)) + "] }\n"),
        ["odd shapes"] = () => Bytes("options: 5\npackages: { p: 3, q: { a: b } }\nsites: x\n"),
        ["sites left out"] = () => Bytes("name: x\nperiod: { start: 2026 }\nsites: none\n"),
        ["no sites"] = () => Bytes("name: x\nperiod: { start: 2026 }\nsites: {}\n"),
        ["a long line"] = () => Bytes("name: " + new string('x', 900_000)),
        ["a long key"] = () => Bytes(new string('x', 900_000) + ": 1"),
    };

    [Theory]
    [InlineData("there is no command chek; did you mean check?", "chek", "a.yaml")]
    [InlineData("there is no command now", "now")]
    [InlineData("outage has no option --hour; did you mean --hours?", "outage", "a.yaml", "--hour", "3")]
    [InlineData("check has no option --threads", "check", "a.yaml", "--threads", "0")]
    [InlineData("Unrecognized command or argument 'more'.", "check", "a.yaml", "more")]
    public void A_word_that_is_no_command_or_option_is_told_once(string said, params string[] args)
    {
        Sim sim = Sim.Run(args);
        Assert.Equal(2, sim.Code);
        string[] lines = sim.Error.TrimEnd().Split('\n');
        Assert.Equal(($"sim: error: {said}", 2), (lines[0], lines.Length));
    }

    // A key above whatever it holds, and the default that stands in its place: nothing of that is missing.
    [Fact]
    public void A_misspelt_key_is_told_once_and_not_what_it_then_lacks() =>
        Files.With(File.ReadAllText(Files.Lipa).Replace("\noccupancy:", "\nocupancy:", StringComparison.Ordinal), path =>
        {
            Sim sim = Sim.Run("check", path);
            Assert.Equal(2, sim.Code);
            Assert.Contains("ocupancy is not a known key; nearest: occupancy", Assert.Single(sim.Error.TrimEnd().Split('\n'), l => l.Contains(": error: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("/dev/zero", "is not text")]
    [InlineData("''", "no file is named")]
    [InlineData("cuts.csv", "cuts.csv: is empty; the columns start and end are due")]
    public void Data_that_are_no_text_are_refused_in_words(string file, string said) =>
        Files.With(File.ReadAllText(Files.Lipa) + "\n", path =>
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "cuts.csv"), "");
            string text = File.ReadAllText(path);
            Assert.Contains("import_limit: 900 kW", text, StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace("import_limit: 900 kW", $"import_limit: 900 kW, outages: {{ recorded: {file} }}", StringComparison.Ordinal));
            if (file[0] == '/' && OperatingSystem.IsWindows())
            {
                return;
            }
            Sim sim = Sim.Run("check", path);
            Assert.Equal(2, sim.Code);
            Assert.Contains(said, sim.Error, StringComparison.Ordinal);
        });

    public static TheoryData<string, string> Tables => new()
    {
        { "latin-1", "people.csv:3: is not UTF-8 text: byte 0xE9, " },
        { "windows-1250", "people.csv:3: is not UTF-8 text: byte 0xE6, " },
        { "utf-16", "people.csv:1: is UTF-16 text, not UTF-8; " },
        { "utf-16 without a mark", "people.csv:1: is UTF-16 text, not UTF-8; " },
        { "utf-8 with a mark", "" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Tables_that_are_not_utf_8_are_refused_with_the_line_and_what_helps(string encoding, string said) => Files.With(File.ReadAllText(Files.Lipa), path =>
    {
        const string Text = "# Bihać\ndate,people,note\n2018-07-01,100,é\n2026-12-31,200,\n";
        byte[] bytes = encoding switch
        {
            "latin-1" => Encoding.Latin1.GetBytes(Text.Replace('ć', 'c')),
            // The letter ć of Windows-1250, which .NET does not bring along, stands where æ of Latin-1 does.
            "windows-1250" => Encoding.Latin1.GetBytes(Text.Replace('ć', 'c').Replace('é', 'æ')),
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
            "utf-16 without a mark" => Encoding.Unicode.GetBytes(Text),
            _ => [.. Encoding.UTF8.Preamble, .. Bytes(Text)],
        };
        string folder = Path.GetDirectoryName(path)!;
        File.WriteAllBytes(Path.Combine(folder, "people.csv"), bytes);
        string text = File.ReadAllText(path);
        Assert.Contains("data/lipa-occupancy.csv", text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace("data/lipa-occupancy.csv", "people.csv", StringComparison.Ordinal));
        Sim sim = Sim.Run("check", path);
        Assert.Equal(said.Length > 0 ? 2 : 0, sim.Code);
        Assert.Contains(said, sim.Error, StringComparison.Ordinal);
        Assert.Equal(said.Length > 0, sim.Error.Contains("; save it as UTF-8 (of a spreadsheet: CSV UTF-8), or convert it: iconv -t UTF-8 -f ", StringComparison.Ordinal));
    });

    [Fact]
    public void A_table_that_the_command_line_names_tells_the_line_too() => Files.With(path => File.WriteAllBytes(path, [.. Bytes("a,b\n"), 0xE9]), table =>
        Assert.StartsWith($"{table}:2:1: error: is not UTF-8 text: byte 0xE9, ", Sim.Run("costs", Files.Lipa, "--measured", table).Error, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Hostile_texts_end_with_exit_code_2_and_words_on_stderr(string name) =>
        Files.With(path => File.WriteAllBytes(path, Hostile[name]()), Refused);

    [Fact]
    public void A_sparse_file_of_100_MB_is_refused() => Files.With(path =>
    {
        using FileStream file = File.Create(path);
        file.SetLength(100_000_000);
    }, Refused);

    [Fact]
    public void A_missing_file_a_folder_and_odd_names_are_refused()
    {
        string folder = Path.GetTempPath();
        foreach (string path in new[] { Path.Combine(folder, "there", "is", "none.yaml"), folder, "", " ", "a\0b", new string('x', 5000) })
        {
            Refused(path);
        }
    }

    [Fact]
    public void Hostile_paths_and_names_are_told_without_control_characters()
    {
        foreach (string path in new[] { "\u001b[31m", "...", "a..b", new string('a', 10_000), new string('.', 5000), "sites.x", "options.<name>", "climate.monthly.", "\uD83D" })
        {
            Sim sim = Sim.Run("explain", Files.Lipa, path);
            Assert.Contains(sim.Code, new[] { 0, 2 });
            Assert.DoesNotContain('\u001b', sim.Out + sim.Error);
        }
        Assert.Equal(2, Sim.Run("explain", Files.Lipa, "--option", "\u001b[31m").Code);
    }

    private static void Refused(string path)
    {
        foreach (string[] command in Commands)
        {
            Sim sim = Sim.Run([command[0], path, .. command[1..]]);
            Assert.Equal(2, sim.Code);
            Assert.NotEqual("", sim.Error);
            Assert.DoesNotContain(sim.Error, c => char.IsControl(c) && c != '\n');
            Assert.InRange(sim.Error.Split('\n').Max(l => l.Length), 1, 3000);
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
