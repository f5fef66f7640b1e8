// SPDX-License-Identifier: GPL-3.0-or-later
// start.paint: from launching the process to its first painted window, against an empty QMainWindow launched the same
// way. idle.pss: memory of the program with an empty capture, against the same empty window.
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

namespace
{

qint64 steadyNs() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

/// Prints the time of the first paint on standard output, on the clock all processes share; taken as the program takes
/// its own: when the turn that painted is over.
class EmptyWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        if (!m_painted) {
            m_painted = true;
            QTimer::singleShot(0, this, [] {
                std::printf("%lld\n", static_cast<long long>(steadyNs()));
                std::fflush(stdout);
            });
        }
    }

private:
    bool m_painted = false;
};

struct Launch
{
    double paintMs = 0;
    double pssMiB = 0;
};

double pssMiB(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024.0;
    return 0;
}

/// `readMemory`: lets the program stand for 1.8 s and reads its memory then; it must stay that long.
Launch launch(const QString &program, const QStringList &arguments, const QString &statsFile, bool readMemory)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), home.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    QProcess process;
    process.setProcessEnvironment(environment);
    Launch result;
    const qint64 start = steadyNs();
    process.start(program, arguments);
    process.waitForStarted();
    if (readMemory) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1800));
        result.pssMiB = pssMiB(process.processId());
    }
    process.waitForFinished();
    qint64 paint = process.readAllStandardOutput().trimmed().toLongLong();
    if (!statsFile.isEmpty()) {
        QFile file(statsFile);
        if (file.open(QIODevice::ReadOnly))
            paint = qint64(
                QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("firstPaintSteadyNs")).toDouble());
    }
    result.paintMs = double(paint - start) / 1e6;
    return result;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.contains(QLatin1String("--empty-window"))) {
        EmptyWindow window;
        window.resize(1440, 900);
        window.show();
        QTimer::singleShot(200, &app, &QCoreApplication::quit);
        return QApplication::exec();
    }
    const qsizetype at = arguments.indexOf(QLatin1String("--program"));
    if (at < 0 || at + 1 >= arguments.size()) {
        std::fprintf(stderr, "usage: bench_ui_start --program PATH\n");
        return 64;
    }
    const QTemporaryDir folder;
    const QString stats = folder.filePath(QStringLiteral("stats.json"));
    const auto launchProgram = [&](const QString &seconds, bool readMemory) {
        return launch(arguments.at(at + 1),
                      {QStringLiteral("--quit-after"), seconds, QStringLiteral("--stats-json"), stats}, stats,
                      readMemory);
    };
    // Launches of both by turns: what else the machine does then weighs on both alike.
    QList<double> paint, emptyPaint;
    for (int run = 0; run < 21; ++run) {
        emptyPaint.append(
            launch(QApplication::applicationFilePath(), {QStringLiteral("--empty-window")}, {}, false).paintMs);
        paint.append(launchProgram(QStringLiteral("0.05"), false).paintMs);
    }
    const double pss = launchProgram(QStringLiteral("2.2"), true).pssMiB;
    const auto print = [](const char *figure, double value, const char *unit, const char *reference, double ratio) {
        std::printf("%-28s %14.1f %-8s %-22s %8.2f\n", figure, value, unit, reference, ratio);
    };
    print("start.paint", median(paint), "ms", "empty-QMainWindow", median(paint) / median(emptyPaint));
    print("idle.pss", pss, "MiB", "120-MiB", pss / 120.0);
    return 0;
}
