using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Schema;

public class UnitPageTests
{
    [Fact]
    public void The_page_of_the_language_lists_every_unit_with_its_spellings()
    {
        string page = File.ReadAllText(Find("docs/language.md")).ReplaceLineEndings("\n");
        ILookup<bool, IGrouping<Dimension, UnitSymbol>> groups = UnitTable.Symbols.GroupBy(s => s.Dimension)
            .ToLookup(g => g.First().Text is not ("person" or "kgCO2e") && UnitTable.Spellings.ContainsKey(g.Key.ToString()));
        IEnumerable<string> rows = groups[false].Select(g => "| " + string.Join("; ", g.Select(Spellings)) + " |\n");
        string things = string.Join("; ", groups[true].SelectMany(g => g).Select(Spellings));
        string table = $"{string.Concat(rows)}| {things} |\n";
        Assert.True(page.Contains(table, StringComparison.Ordinal), "docs/language.md must hold this table:\n" + table);
    }

    private static string Spellings(UnitSymbol symbol) => string.Join(", ", UnitTable.SpellingsOf(symbol).Select(t => $"`{t}`"));

    private static string Find(string relative)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, relative);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException(relative);
    }
}
