// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM as a Qt signal, so that a script's client says goodbye before it leaves.
#pragma once

#include <QObject>

class QSocketNotifier;

namespace mqttscope::cli
{

/// At most one at a time. The second signal ends the program at once, as ever.
class Interrupt final : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void interrupted();

private:
    int m_ends[2] = {-1, -1};
    QSocketNotifier *m_notifier = nullptr;
};

}
