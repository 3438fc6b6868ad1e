namespace Sim.Engine.Buildings;

/// <summary>What zones are told and asked in an hour, one number per lane.</summary>
internal sealed class LaneInputs(int lanes)
{
    public readonly double[] Units = new double[lanes];
    public readonly double[] People = new double[lanes];
    public readonly double[] ConvectiveGainW = new double[lanes];
    public readonly double[] RadiantGainW = new double[lanes];
    public readonly double[] AirChangeWPerK = new double[lanes];
    public readonly double[] OpenWindowsWPerK = new double[lanes];
    public readonly double[] HeatingSetpointC = Filled(lanes, Setpoints.NoHeatingC);
    public readonly double[] HeatingCourseK = new double[lanes];
    public readonly double[] CoolingSetpointC = Filled(lanes, Setpoints.NoCoolingC);
    public readonly double[] HeatingCapacityW = new double[lanes];
    public readonly double[] CoolingCapacityW = new double[lanes];
    public readonly double[] HeatNeedW = new double[lanes];
    public readonly double[] CoolingNeedW = new double[lanes];
    public readonly double[] FreeAirC = new double[lanes];
    public readonly double[] HeatGrantedW = new double[lanes];
    public readonly double[] CoolingGrantedW = new double[lanes];

    private static double[] Filled(int lanes, double value)
    {
        double[] filled = new double[lanes];
        Array.Fill(filled, value);
        return filled;
    }
}
