using System.Globalization;
using System.Text;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Scenarios;

public class HostileTests
{
    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('(')]
    [InlineData('?')]
    [InlineData('-')]
    [InlineData('!')]
    [InlineData('&')]
    [InlineData('*')]
    [InlineData('"')]
    [InlineData('|')]
    [InlineData('\n')]
    [InlineData('\r')]
    public void A_hundred_thousand_of_one_character_are_refused(char character)
    {
        string[] problems = Sample.ProblemsOf("name: " + new string(character, 100_000));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Nesting_deeper_than_64_is_refused_where_it_becomes_so()
    {
        Assert.Equal(["lipa.yaml:1:70: error: nested deeper than 64 levels"], Sample.ProblemsOf("name: " + new string('[', 100_000)));
        var blocks = new StringBuilder();
        for (int i = 0; i < 1000; i++)
        {
            blocks.Append(' ', i).Append("a:\n");
        }

        Assert.Equal(["lipa.yaml:65:65: error: nested deeper than 64 levels"], Sample.ProblemsOf(blocks.ToString()));
    }

    [Fact]
    public void Sixty_three_levels_below_the_root_are_read()
    {
        var problems = new ProblemList();
        Assert.NotNull(Document.Parse("a: " + new string('[', 63) + new string(']', 63), "a.yaml", problems));
        Assert.Equal("", problems.ToString());
    }

    [Fact]
    public void A_bomb_of_aliases_never_unfolds()
    {
        var text = new StringBuilder("a: &a [x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'k'; c++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{c}: &{c} [{string.Join(", ", Enumerable.Repeat("*" + (char)(c - 1), 8))}]\n");
        }

        string[] problems = Sample.ProblemsOf(text.ToString());
        Assert.Contains("lipa.yaml:1:4: error: the anchor &a is not part of the language; write the value out", problems);
        Assert.Contains("lipa.yaml:2:8: error: the alias *a is not part of the language; write the value out", problems);
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_refused_by_its_length()
    {
        string path = Path.Combine(Path.GetTempPath(), $"large-{Guid.NewGuid():N}.yaml");
        try
        {
            using (FileStream stream = File.Create(path))
            {
                stream.SetLength(100_000_000);
            }

            var problems = new ProblemList();
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Null(Document.Load(path, problems));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000);
            Assert.Equal("is 100000000 bytes long; at most 1000000 are read", Assert.Single(problems.Sorted).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_stream_without_a_length_is_read_no_further_than_the_limit()
    {
        var problems = new ProblemList();
        Assert.Null(Document.Load(new Endless(), "pipe", problems));
        Assert.Equal("pipe: error: is longer than 1000000 bytes\n", problems.ToString());
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_problems_not_exceptions()
    {
        var problems = new ProblemList();
        Assert.Null(Document.Load("/nowhere/at-all.yaml", problems));
        Assert.Null(Document.Load(Path.GetTempPath(), problems));
        Assert.Null(Document.Load("", problems));
        Assert.Equal(3, problems.Count);
        Assert.Contains("/nowhere/at-all.yaml: error: there is no such file", problems.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{Path.GetTempPath()}: error: is a folder, not a file", problems.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Binary_junk_is_not_text()
    {
        var problems = new ProblemList();
        Assert.Null(Document.Load(new MemoryStream([(byte)'a', (byte)'\n', 0x89, 0x50, 0xFF, 0xD8]), "a.yaml", problems));
        Assert.StartsWith("a.yaml:2:1: error: is not UTF-8 text: byte 0x89, ", problems.ToString(), StringComparison.Ordinal);
        problems = new ProblemList();
        Assert.Null(Document.Load(new MemoryStream([.. "name: x\nseed: "u8, 0xFF]), "a.yaml", problems));
        Assert.StartsWith("a.yaml:2:7: error: is not UTF-8 text: byte 0xFF, ", problems.ToString(), StringComparison.Ordinal);
        Assert.Equal(["lipa.yaml:1:7: error: the character U+0000 is not allowed"], Sample.ProblemsOf("name: \0"));
        Assert.Equal(["lipa.yaml:2:2: error: the character U+D800 is not allowed"], Sample.ProblemsOf("a\nb\uD800"));
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample.Text.Replace("\n", "\r\n", StringComparison.Ordinal))];
        var problems = new ProblemList();
        Document document = Document.Load(new MemoryStream(bytes), "lipa.yaml", problems)!;
        Assert.Equal(Sample.Hash(Sample.Text), FilledValue.Hash(Sample.Binder.Values(Sample.Binder.Fill(document))));
        string faulty = Sample.With("30 kWp", "30").Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.StartsWith("lipa.yaml:20:17:", Sample.ProblemsOf(faulty)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_may_be_of_any_alphabet()
    {
        (Centre centre, _) = Sample.Bind(Sample.Filled(Sample.With("  dining:", "  blagovaonica-š2:").Replace("name: Lipa", "name: Ušivak 🏠 \"A\"", StringComparison.Ordinal)));
        Assert.Equal("Ušivak 🏠 \"A\"", centre.Name);
        Assert.Contains("blagovaonica-š2", centre.Buildings.Keys);
    }

    [Fact]
    public void Two_thousand_mutations_of_a_file_never_throw()
    {
        string[] pieces = ["{", "}", "[", "]", ":", ",", "\n", "  ", "\t", "- ", "&a ", "*a", "!!x ", "|", ">", "'", "\"", "#", "?", "<<: ", "---", "...", "%YAML 9.9\n", "none", "null", "1e400", "°", "\uFEFF", "kind", ".", "\r", "\u0000"];
        var draw = new Draw(7, "mutations");
        for (int i = 0; i < 2000; i++)
        {
            var text = new StringBuilder(Sample.Text);
            int changes = 1 + (int)(draw.Uniform(i * 100L) * 4);
            for (int k = 0; k < changes; k++)
            {
                int at = (int)(draw.Uniform((i * 100L) + (k * 4) + 1) * text.Length);
                int length = Math.Min((int)(draw.Uniform((i * 100L) + (k * 4) + 2) * 12), text.Length - at);
                string piece = pieces[(int)(draw.Uniform((i * 100L) + (k * 4) + 3) * pieces.Length)];
                text.Remove(at, length).Insert(at, piece);
            }

            var problems = new ProblemList();
            if (Document.Parse(text.ToString(), "lipa.yaml", problems) is { } document)
            {
                Document filled = Sample.Binder.Fill(document);
                Sample.Binder.Bind(filled, problems);
                Sample.Binder.Explain(filled, "");
                Document patched = Sample.Binder.Patch(document, Variation.Of("v", ("buildings.sleeping.shell.width", "5 m"), ("site", "{ latitude: 3 deg }")), problems);
                Sample.Binder.Bind(Sample.Binder.Fill(patched), problems);
            }
            else
            {
                Assert.True(problems.HasErrors, text.ToString());
            }

            Assert.All(problems.Sorted, p => Assert.True(p.Line >= 0 && p.ToString().Length < 3000));
        }
    }

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
