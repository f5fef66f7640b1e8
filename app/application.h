// SPDX-License-Identifier: GPL-3.0-or-later
// Composition root: owns everything, connects it, contains no logic.
#pragma once

#include "app/commandline.h"

#include <QObject>

#include <chrono>
#include <memory>

class QApplication;

namespace mqttscope
{

class MainWindow;
struct Workspace;

class Application : public QObject
{
    Q_OBJECT
public:
    /// `startedAt`: when the process began, for firstPaintMs.
    Application(QApplication &app, const CommandLine &line,
                std::chrono::steady_clock::time_point startedAt = std::chrono::steady_clock::now());
    ~Application() override;

    /// Shows the window and does what the command line asks, as the same clicks would.
    void start();
    /// start(), the event loop, the statistics. @return the exit code
    [[nodiscard]] int run();

    [[nodiscard]] MainWindow &window() const;
    [[nodiscard]] const Workspace &workspace() const;
    /// {seen, kept, evicted, dropped, cleared, messages, uiGapP99Ms, uiGapMaxMs, firstPaintMs, firstPaintSteadyNs}
    [[nodiscard]] QJsonObject statistics() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openWindow();
    void changeLanguage(const QString &language);
    void renewWindow();
    void arrangeLeaving();
    [[nodiscard]] bool writeStatistics() const;

    class Private;
    std::unique_ptr<Private> d;
};

}
