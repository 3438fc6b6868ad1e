namespace Sim.Engine.Buildings;

/// <summary>Reflection and absorption of an uncoated pane by Fresnel's equations (Duffie and Beckman 2013, ch. 5).</summary>
public static class Fresnel
{
    /// <summary>
    /// Refractive index and optical depth (extinction coefficient times thickness) of a pane from its transmittance and
    /// reflectance at normal incidence, T and R.
    /// </summary>
    /// <remarks>
    /// With r the reflectance of one face and t the transmission of the path, T = t (1-r)^2 / (1 - r^2 t^2) and
    /// R = r (1 + t T). Eliminating t gives a quadratic in r; the face of index n has r = ((n-1)/(n+1))^2.
    /// </remarks>
    public static (double RefractiveIndex, double OpticalDepth) FromNormal(double transmittance, double reflectance)
    {
        double beta = transmittance * transmittance - reflectance * reflectance + 2 * reflectance + 1;
        double face = (beta - Math.Sqrt(beta * beta - 4 * (2 - reflectance) * reflectance)) / (2 * (2 - reflectance));
        double path = (reflectance - face) / (face * transmittance);
        double root = Math.Sqrt(face);
        return ((1 + root) / (1 - root), -Math.Log(path));
    }

    /// <summary>Transmittance and reflectance of a pane at an incidence, mean of both polarisations.</summary>
    public static (double Transmittance, double Reflectance) Pane(double refractiveIndex, double opticalDepth, double cosIncidence)
    {
        double cos = Math.Clamp(cosIncidence, 1e-9, 1);
        double sin = Math.Sqrt(1 - cos * cos) / refractiveIndex;
        double cosInside = Math.Sqrt(1 - sin * sin);
        double path = Math.Exp(-opticalDepth / cosInside);
        double across = (cos - refractiveIndex * cosInside) / (cos + refractiveIndex * cosInside);
        double along = (refractiveIndex * cos - cosInside) / (refractiveIndex * cos + cosInside);
        (double t1, double r1) = Polarised(across * across, path);
        (double t2, double r2) = Polarised(along * along, path);
        return ((t1 + t2) / 2, (r1 + r2) / 2);
    }

    private static (double Transmittance, double Reflectance) Polarised(double face, double path)
    {
        double transmittance = path * (1 - face) * (1 - face) / (1 - face * face * path * path);
        return (transmittance, face * (1 + path * transmittance));
    }
}
