namespace Sim.Cli.Charts;

/// <summary>
/// The only seam between charts and the way they are drawn: a chart in, text out.
/// <see cref="SvgRenderer.Render"/> is one; another library's renderer would be one more method of this shape.
/// </summary>
/// <param name="chart">The data.</param>
/// <param name="width">Width in pixels.</param>
/// <param name="height">Height in pixels.</param>
public delegate string ChartRenderer(Chart chart, int width, int height);
