// SPDX-License-Identifier: GPL-3.0-or-later
// The last minute of traffic as a line, and how many messages come now.
#pragma once

#include <QList>
#include <QWidget>

namespace mqttscope
{

class TrafficMeter;

class RateDisplay : public QWidget
{
    Q_OBJECT
public:
    explicit RateDisplay(TrafficMeter &traffic, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    TrafficMeter &m_traffic;
    QString m_text;
};

}
