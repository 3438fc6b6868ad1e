using Sim.Cli.Charts;

namespace Sim.Cli.Tests.Charts;

public class SvgRendererTests
{
    [Fact]
    public void The_gallery_is_written_beside_the_tests_to_be_looked_at()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "gallery");
        Directory.CreateDirectory(folder);
        foreach ((string name, Chart chart) in Gallery.All)
        {
            File.WriteAllText(Path.Combine(folder, name + "-900.svg"), SvgRenderer.Render(chart));
            File.WriteAllText(Path.Combine(folder, name + "-600.svg"), SvgRenderer.Render(chart, 600, 420));
        }
        Assert.Equal(2 * Gallery.All.Count, Directory.GetFiles(folder, "*.svg").Length);
    }
}
